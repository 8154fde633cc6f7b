// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { numberOf, VoiceNumberField } from '../../components/parts/voice/voice-number.tsx';
import { isInRange } from '../../utils/core/draft/check-narration.ts';

afterEach(cleanup);

function Speed({ onValue }: { readonly onValue: (value: number | undefined) => void }) {
  const [value, setValue] = useState<number>();
  return (
    <VoiceNumberField
      name="speed"
      label="Speed"
      reset="Reset"
      step={0.05}
      value={value}
      problem={isInRange('speed', value) ? undefined : 'Out of range.'}
      onChange={(next) => {
        setValue(next);
        onValue(next);
      }}
    />
  );
}

describe('a voice setting', () => {
  it('shows a problem once typing is done, and clears it on reset', () => {
    const values: (number | undefined)[] = [];
    render(<Speed onValue={(value) => values.push(value)} />);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Speed' });
    // On the way to 0.7 the value is 0, out of range.
    fireEvent.input(field, { target: { value: '0.' } });
    expect(field.value).toBe('0.');
    expect(screen.queryByText('Out of range.')).toBeNull();
    fireEvent.input(field, { target: { value: '0.4' } });
    fireEvent.blur(field);
    expect(screen.getByText('Out of range.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(field.value).toBe('');
    expect(screen.queryByText('Out of range.')).toBeNull();
    expect(values).toEqual([0, 0.4, undefined]);
  });

  it.each([
    ['', undefined],
    [' ', undefined],
    ['1.25', 1.25],
    ['1,25', 1.25],
    ['-50', -50],
    ['fast', Number.NaN],
    ['1.2.3', Number.NaN],
  ])('parses "%s" as %d', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });
});
