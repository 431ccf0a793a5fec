import { IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { pictureTexts } from '../../../shared/messages/pictures.ts';
import { pictureNamed } from '../../../shared/plan/pictures.ts';
import { useSay } from '../../session/useSay.ts';
import { currentSession } from '../../session/windowState.ts';
import { pictureAddress } from './pictureAddress.ts';

interface CardPictureProps {
  readonly name: string;
  /** Its words for those who do not see it. */
  readonly alt: string;
}

/** The picture on a card; a sentence in its place where its bytes are missing or are no picture. */
export function CardPicture({ name, alt }: CardPictureProps) {
  const say = useSay();
  const bytes = useStore(currentSession().store, ({ plan }) => pictureNamed(plan, name)?.bytes);
  const [broken, setBroken] = useState<Uint8Array | null>(null);
  if (bytes && bytes !== broken) {
    return <img className="card-picture" src={pictureAddress(bytes)} alt={alt} draggable={false} decoding="async" onError={() => setBroken(bytes)} />;
  }
  return (
    <div className="card-picture card-picture-missing">
      <IconPhotoOff size={28} stroke={1.5} aria-hidden />
      <span>{say(pictureTexts.missing)}</span>
    </div>
  );
}
