// Flags -> the settings every figure is computed with.
import { defaultSettings, type StudySettings } from '../model/study.ts'
import type { Flags } from './flags.ts'

/** The usual settings with the working hours of `--hours-per-day`, where given. */
export function settingsOf(flags: Flags): StudySettings {
  const hoursPerDay = flags.number('hours-per-day', 24) ?? defaultSettings.calendar.hoursPerDay
  return { ...defaultSettings, calendar: { ...defaultSettings.calendar, hoursPerDay } }
}
