// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EffortFields from '../../../../src/app/parts/simulation/EffortFields.vue'
import OfficeFields from '../../../../src/app/parts/simulation/OfficeFields.vue'
import RunBar from '../../../../src/app/parts/simulation/RunBar.vue'
import StaffFields from '../../../../src/app/parts/simulation/StaffFields.vue'
import { agencyHours, agencyRamadanWeek } from '../../../../src/model/office-hours.ts'
import { defaultSimulation, type OfficeHours } from '../../../../src/model/simulation-settings.ts'
import { aLane, anActivity, indexOf, inSequence } from '../../../support/build-model.ts'

const office: OfficeHours = { start: '2026-01-01', timetable: agencyHours, byPerformer: {} }
function hours(stated: OfficeHours | undefined) {
  const fields = mount(OfficeFields, { props: { office: stated, firstDay: '2026-01-01' } })
  return { fields, last: () => fields.emitted('state')?.at(-1)?.[0] as OfficeHours | undefined, count: () => fields.emitted('state')?.length ?? 0 }
}

describe('opening hours', () => {
  it('begin as those of agencies, and can be taken away', async () => {
    const { fields, last } = hours(undefined)
    expect(fields.findAll('input').length).toBe(3)
    await fields.findAll('input[type=radio]')[1]!.setValue(true)
    expect(last()).toEqual(office)
    await fields.setProps({ office })
    await fields.findAll('input[type=radio]')[0]!.setValue(true)
    expect(last()).toBeUndefined()
  })
  it('of ones own are typed day by day; a day that cannot be read changes nothing', async () => {
    const { fields, last, count } = hours(office)
    await fields.findAll('input[type=radio]')[2]!.setValue(true)
    const monday = fields.get('.week input')
    expect((monday.element as HTMLInputElement).value).toBe('07.30–12.00, 13.00–16.00')
    await monday.setValue('pagi')
    expect(fields.get('[role=alert]').text()).toContain('Tidak terbaca')
    expect(count()).toBe(0)
    await monday.setValue('09.00-12.00')
    expect(last()?.timetable.week[0]).toEqual([{ from: 540, to: 720 }])
    expect(fields.find('[role=alert]').exists()).toBe(false)
  })
  it('cannot close on every day', async () => {
    const only = { ...office, timetable: { ...agencyHours, week: [[{ from: 0, to: 60 }], [], [], [], [], [], []] } }
    const { fields, count } = hours(only)
    await fields.get('.week input').setValue('')
    expect(fields.get('[role=alert]').text()).toContain('Sedikitnya satu hari')
    expect(count()).toBe(0)
  })
  it('take holidays line by line', async () => {
    const { fields, last } = hours(office)
    await fields.get('textarea').setValue('17-8-2026\n2026-01-01')
    expect(last()?.timetable.holidays).toEqual(['2026-01-01', '2026-08-17'])
    await fields.get('textarea').setValue('besok')
    expect(fields.get('[role=alert]').text()).toContain('Baris 1')
  })
  it('take Ramadan once both its ends are there, and keep other periods', async () => {
    const other = { from: '2026-06-01', to: '2026-06-05', week: [[{ from: 0, to: 60 }], [], [], [], [], [], []] }
    const { fields, last, count } = hours({ ...office, timetable: { ...agencyHours, periods: [other] } })
    const [from, to] = fields.findAll('input[type=date]').slice(1)
    await from!.setValue('2026-02-18')
    expect(count()).toBe(0)
    await to!.setValue('2026-02-01')
    expect(fields.get('[role=alert]').text()).toContain('Tanggal akhir')
    expect(count()).toBe(0)
    await to!.setValue('2026-03-19')
    expect(last()?.timetable.periods).toEqual([{ from: '2026-02-18', to: '2026-03-19', week: agencyRamadanWeek }, other])
  })
})

describe('how much is simulated', () => {
  it('is a whole number of cases; an emptied field changes nothing', async () => {
    const fields = mount(EffortFields, { props: { settings: defaultSimulation } })
    expect(fields.text()).toContain('300.000 kasus seluruhnya')
    const [cases] = fields.findAll('input')
    await cases!.setValue('')
    await cases!.setValue('0')
    expect(fields.get('[role=alert]').text()).toContain('bilangan bulat')
    await cases!.setValue('500')
    expect(fields.emitted('state')).toEqual([[{ ...defaultSimulation, cases: 500 }]])
    await fields.setProps({ settings: { ...defaultSimulation, replications: 1 } })
    expect(fields.text()).toContain('sedikitnya 2 ulangan')
  })
})

describe('staff', () => {
  it('is asked of every performer that has something to do', async () => {
    const [receive, check] = [anActivity('Terima'), anActivity('Periksa')]
    const lanes = [aLane('Loket', ['Terima']), aLane('Verifikator', ['Periksa']), aLane('Arsip', [])]
    const fields = mount(StaffFields, { props: { index: indexOf(inSequence([receive, check]), lanes) } })
    expect(fields.findAll('fieldset > .row').map((row) => row.get('label').text())).toEqual(['Loketorang', 'Verifikatororang'])
    await fields.findAll('fieldset > .row')[1]!.get('input').setValue('3')
    expect(fields.emitted('state')).toEqual([['lane Verifikator', { capacity: 3 }]])
  })
  it('says what to do where the diagram names nobody', () => {
    expect(mount(StaffFields, { props: { index: indexOf(inSequence([anActivity('Terima')])) } }).text()).toContain('Gambar lajur')
  })
})

describe('a run', () => {
  it('is started, watched and ended with one button, and told to who does not see it', async () => {
    const bar = mount(RunBar, { props: { running: undefined, action: 'Jalankan', replications: 30 } })
    await bar.get('button').trigger('click')
    await bar.setProps({ running: { share: 0.5, taken: 4000 } })
    expect(bar.get('[role=progressbar]').attributes('aria-valuenow')).toBe('50')
    expect(bar.text()).toContain('15 dari 30 ulangan')
    expect(bar.text()).toContain('sisa sekitar 4 detik')
    expect(bar.get('[role=status]').text()).toBe('Simulasi berjalan.')
    expect(bar.get('button').text()).toBe('Batalkan')
    await bar.get('button').trigger('click')
    await bar.setProps({ running: undefined })
    expect(bar.get('[role=status]').text()).toBe('Simulasi dibatalkan.')
    expect(Object.keys(bar.emitted())).toEqual(expect.arrayContaining(['start', 'cancel']))
  })
})
