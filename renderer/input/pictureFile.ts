/** Whether a file is a picture by type or name; some systems give no type for photos from phones. */
export function isPictureFile({ type, name }: Pick<File, 'type' | 'name'>): boolean {
  return type.startsWith('image/') || (type === '' && /\.(?:heic|heif|avif|jpe?g|png|gif|webp|bmp|svg)$/i.test(name));
}
