/** Fields that several files of the roadmap have in common. */
import * as z from 'zod';

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters and digits, joined by single hyphens');
export const ids = z.array(id).default([]);
export const text = z.string().trim().min(1);
/** An https address. */
export const link = z.url({ protocol: /^https$/ });
