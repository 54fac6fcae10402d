// Makes sure that a Chromium is there for the journeys. As root on a Debian machine it installs the package; elsewhere it
// says which command does. The path may also be given in the variable CHROMIUM.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of a Chromium; installs Debian's when there is none and this is allowed. Throws with the command to run otherwise. */
export function provisionChromium() {
  const found = places.find((place) => place && existsSync(place))
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update', '-qq'], options)
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation'], options)
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  }
  throw new Error('The journeys need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name one in CHROMIUM, then run npm test again.')
}
