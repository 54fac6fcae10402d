// Texts: portfolio.
export const portfolio = {
}
