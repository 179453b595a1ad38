/** Before and after a whole run. */
import { rmSync } from 'node:fs'
import { runFolderOf } from './servers/run-folder.ts'

export default () => () => {
  // The keeper of a server removes it, too, when this process has ended; it is not always there.
  rmSync(runFolderOf(process.pid), { recursive: true, force: true })
}
