/** Whether a file's first letters (Latin-1) are those of a picture that moves: a GIF, WebP or PNG with more than one image. */
export function isMoving(head: string): boolean {
  return /^GIF8.*(?:NETSCAPE2\.0|ANIMEXTS1\.0)|^RIFF.{4}WEBPVP8X.*ANIM|^\x89PNG.*acTL/s.test(head);
}
