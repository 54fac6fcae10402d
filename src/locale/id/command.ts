// Texts: command.
export const command = {
}
