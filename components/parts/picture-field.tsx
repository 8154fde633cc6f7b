import type { Ref } from 'preact';

interface PictureFieldProps {
  readonly fieldRef: Ref<HTMLInputElement>;
  readonly name: string;
  readonly onPick: (files: readonly File[]) => void;
}

/** Asks for pictures from the person's computer; a button of its own opens it. */
export function PictureField({ fieldRef, name, onPick }: PictureFieldProps) {
  return (
    <input
      ref={fieldRef}
      type="file"
      accept="image/*"
      multiple
      hidden
      aria-label={name}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Otherwise picking the same file again fires no change event.
        currentTarget.value = '';
        onPick(files);
      }}
    />
  );
}
