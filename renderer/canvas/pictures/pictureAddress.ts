const addresses = new WeakMap<Uint8Array, string>();
/** A picture's address goes with its bytes: when the plan is closed. */
const gone = new FinalizationRegistry<string>((address) => URL.revokeObjectURL(address));

/** Where an image element finds a picture, the same for all cards that carry it. */
export function pictureAddress(bytes: Uint8Array): string {
  const known = addresses.get(bytes);
  if (known !== undefined) return known;
  const address = URL.createObjectURL(blobOf(bytes));
  addresses.set(bytes, address);
  gone.register(bytes, address);
  return address;
}

/** It is shown as what plans keep and as nothing else, whatever its bytes are. */
export function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
}
