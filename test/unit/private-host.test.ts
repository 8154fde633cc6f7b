import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivateHost } from '../../utils/core/private-host.ts';

const isPrivate = (host: string) => isPrivateHost(new URL(`http://${host}/`).hostname);

describe('a host of the internet', () => {
  it.each([
    'photos.example',
    'photos.example.',
    'xn--bcher-kva.example',
    '11.0.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '192.169.0.1',
    '223.255.255.255',
    '10.example.com',
    'local.example',
    'mylocal.example',
    '[2606:4700::1]',
    '[::ffff:93.184.215.14]',
    '[64:ff9b::93.184.215.14]',
    '[2002:5db8:d70e::]',
  ])('%s', (host) => {
    expect(isPrivate(host)).toBe(false);
  });
});

describe('a host of this computer or network', () => {
  it.each([
    'localhost',
    'localhost.',
    'LOCALHOST',
    'tv.localhost',
    'router',
    'router.',
    'router.local.',
    'nas.local',
    'wiki.corp',
    'printer.lan',
    'fritz.home.arpa',
    'metadata.google.internal',
    '0.0.0.0',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '１２７.0.0.1',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.168.1.1',
    '224.0.0.251',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::127.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:c0a8:101]',
    '[::ffff:0:10.0.0.1]',
    '[64:ff9b::192.168.1.1]',
    '[64:ff9b:1::1]',
    '[2002:c0a8:101::]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::fb]',
  ])('%s', (host) => {
    expect(isPrivate(host)).toBe(true);
  });

  it('is one in every way in which its address can be written', () => {
    const inner = fc.oneof(
      fc.tuple(fc.constantFrom(0, 10, 127), fc.nat(255)),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 })),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 })),
      fc.constantFrom([169, 254], [192, 168]),
    );
    fc.assert(
      fc.property(inner, fc.nat(255), fc.nat(255), ([a = 0, b = 0], c, d) => {
        const dotted = [a, b, c, d].join('.');
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        const hex = number.toString(16).padStart(8, '0');
        const pair = `${hex.slice(0, 4)}:${hex.slice(4)}`;
        const ways = [
          dotted,
          `${dotted}.`,
          String(number),
          `0x${hex}`,
          `${a}.${number % 2 ** 24}`,
          `[::ffff:${dotted}]`,
          `[::${pair}]`,
          `[64:ff9b::${pair}]`,
          `[2002:${pair}::1]`,
          `[0:0:0:0:0:ffff:${pair}]`,
        ];
        expect(ways.filter((way) => !isPrivate(way))).toEqual([]);
      }),
    );
  });
});
