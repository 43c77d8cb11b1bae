import { type DragEvent, type ReactNode, useState } from 'react';
import type { Message } from '../../electron/contract/message.ts';
import { message } from '../../electron/contract/message.ts';

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
    const [file, ...others] = event.dataTransfer.files;
    if (file === undefined) onRefused(message('hosts.give.noFile'));
    else if (others.length > 0) onRefused(message('hosts.give.several'));
    else onFile(file);
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
