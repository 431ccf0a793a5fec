import { encodePicture } from './encodePicture.ts';

/* Draws pictures anew beside the window, which goes on meanwhile: one message, one answer. */
addEventListener('message', ({ data }: MessageEvent<Blob | ImageBitmap>) => void encodePicture(data).then((encoded) => postMessage(encoded)));
