// Texts: report.
export const report = {
}
