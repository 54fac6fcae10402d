// Loaded before the command while it is built: writes the code of the one script it starts beside it when it ends.
import { writeFileSync } from 'node:fs'
import vm from 'node:vm'

vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    const name = options.filename.replace(/\.js$/, `-${process.platform}-${process.arch}.code`)
    process.on('exit', () => writeFileSync(name, this.createCachedData()))
  }
}
