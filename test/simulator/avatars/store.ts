import { randomUUID } from 'node:crypto';
import { JobFailure } from '../jobs/job-failure.ts';
import type { Picture } from '../picture/inspect.ts';
import type { OwnedAvatar } from '../types.ts';
import { Avatar, type AvatarGroup, type Training } from './avatar.ts';

/** The account's photo avatars. */
export class AvatarStore {
  /** Oldest first, deleted ones included. */
  readonly looks: Avatar[] = [];
  readonly #groups = new Map<string, AvatarGroup>();
  #next: 'pending_consent' | 'failed' | 'completed' = 'completed';

  train(training: Omit<Training, 'needsConsent'>): Avatar {
    const outcome = this.#next;
    this.#next = 'completed';
    const work = outcome === 'failed' ? training.work.then(faceless) : training.work;
    const needsConsent = outcome === 'pending_consent';
    return this.#keep(new Avatar({ ...training, work, needsConsent }));
  }

  /** Puts one there that is trained and paid. */
  own({ name, engines = ['avatar_iv'] }: OwnedAvatar, picture: Picture, createdAt: number): void {
    this.#keep(
      Avatar.owned({ name, group: this.openGroup(name, createdAt), picture, engines, createdAt }),
    );
  }

  openGroup(name: string, createdAt: number): AvatarGroup {
    const group = { id: randomUUID().replaceAll('-', ''), name, createdAt };
    this.#groups.set(group.id, group);
    return group;
  }

  findGroup(id: string): AvatarGroup | undefined {
    return this.#groups.get(id);
  }

  /** Oldest first. */
  get groups(): readonly AvatarGroup[] {
    return [...this.#groups.values()];
  }

  /** Oldest first. */
  get present(): readonly Avatar[] {
    return this.looks.filter((look) => !look.deleted);
  }

  /** Oldest first. */
  looksOf(groupId: string): readonly Avatar[] {
    return this.present.filter((look) => look.groupId === groupId);
  }

  find(id: string): Avatar | undefined {
    return this.present.find((look) => look.id === id);
  }

  /** A training that goes on is paid all the same. */
  remove(look: Avatar): void {
    look.deleted = true;
    if (this.looksOf(look.groupId).length === 0) this.#groups.delete(look.groupId);
  }

  removeGroup({ id }: AvatarGroup): void {
    for (const look of this.looksOf(id)) this.remove(look);
  }

  /** @returns US dollars to be charged */
  advance(now: number, trainMs: number): number {
    return this.looks.reduce((sum, look) => sum + look.advance(now, trainMs), 0);
  }

  expect(outcome: 'pending_consent' | 'failed'): void {
    this.#next = outcome;
  }

  consent(): void {
    for (const look of this.looks) look.needsConsent = false;
  }

  #keep(look: Avatar): Avatar {
    this.looks.push(look);
    return look;
  }
}

function faceless(): never {
  throw new JobFailure('training_failed', 'No face was found in the picture.');
}
