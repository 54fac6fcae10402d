// Text -> what stands for it in an XML part of a document.

/** Text as XML content or attribute value. Characters that XML forbids must be gone already (printable-text.ts). */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
