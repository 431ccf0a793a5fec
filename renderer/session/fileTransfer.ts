/** The most arguments of one call that never overflow the stack. */
const chunk = 0x8000;

/** Bytes as base64, as they are sent to a host. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return btoa(binary);
}

/** The bytes of base64. Throws where the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Hands bytes to the browser as a download. */
export function downloadBytes(fileName: string, base64: string): void {
  download(fileName, new Blob([fromBase64(base64)]));
}

/** Downloads a file from this host, which gives its name. */
export function downloadFrom(address: string): void {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = '';
  anchor.click();
}

/** Downloads a file's own bytes. */
export function downloadFile(fileName: string, bytes: Uint8Array): void {
  download(fileName, new Blob([new Uint8Array(bytes)]));
}

/** Downloads a text. */
export function downloadText(fileName: string, text: string): void {
  download(fileName, new Blob([text]));
}

function download(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = fileName;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
