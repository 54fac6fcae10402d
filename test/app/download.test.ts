import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../src/app/download.ts'

describe('file names', () => {
  it.each([
    ['Pemantauan & Evaluasi SPBE: Tahap 1', 'pemantauan-evaluasi-spbe-tahap-1'],
    ['../../etc/passwd', 'etc-passwd'],
    ['受付 業務', '受付-業務'],
    ['   ', 'studi'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('%s becomes %s', (text, name) => {
    expect(fileNameOf(text, 'studi')).toBe(name)
  })
})
