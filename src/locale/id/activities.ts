// Texts: activities.
export const activities = {
}
