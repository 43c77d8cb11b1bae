import { type DragEvent, type ReactNode, useState } from 'react';
import type { Message } from '../../electron/contract/message.ts';
import { onlyFile } from '../flow/only-file.ts';

export interface DropAreaProps {
  readonly onFile: (file: File) => void;
  readonly onRefused: (why: Message) => void;
  readonly children: ReactNode;
}

/** Where one file can be dropped. For the mouse alone: the button inside does the same for everybody. */
export function DropArea({ onFile, onRefused, children }: DropAreaProps) {
  const [over, setOver] = useState(false);

  function drag(event: DragEvent): void {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const one = onlyFile(event.dataTransfer.files);
    if ('why' in one) onRefused(one.why);
    else onFile(one.file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is the control
    <div
      className={over ? 'drop over' : 'drop'}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
