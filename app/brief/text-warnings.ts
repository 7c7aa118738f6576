/** What may be wrong with a Brief's offer, consent and email that can still be published. */
import type { Problem } from '~/publishing/problem';

import type { Brief } from './schema';

/** Characters that inboxes show of a subject on most screens. */
const SUBJECT_LENGTH = 60;

/** What our own subject adds to the title, in English: ": your copy from " and a short shop name. */
const TITLE_LENGTH = SUBJECT_LENGTH - 20;

/**
 * What names the thing that's sent, in the languages that we support. Only a consent that names none of it, nor the Brief's
 * title, is doubtful.
 */
const SENT =
  /brief|guide|pdf|e-?book|checklist|report|download|leitfaden|ratgeber|gu[ií]a|guida|gids|przewodnik|poradnik|guia|ガイド|資料|دليل/iu;

/** By which way it's sent. */
const BY_EMAIL = /mail|correo|courriel|posta elettronica|メール|بريد|e-post/iu;

/** What belongs into the marketing consent. */
const MARKETING =
  /newsletter|marketing|promo|offers?\b|discount|coupon|deals?\b|news\b|angebot|werbung|rabatt|ofertas?\b|novedades|offres?\b|actualités|offerte|sconti|novità|aanbieding|nieuws|promocj|rabat|novidades|ニュースレター|お知らせ|マーケティング|نشرة|عروض|تسويق/iu;

/** Warnings for merchants, by field, in the order of the page. */
export function textWarnings(brief: Brief): Problem[] {
  return [...titleWarnings(brief), ...insideWarnings(brief), ...subjectWarnings(brief), ...consentWarnings(brief)];
}

function titleWarnings({ title, pitch, mail }: Brief): Problem[] {
  const isInSubject = !mail || mail.subject.trim() === '';
  const problems: Problem[] = [];
  if (isInSubject && title.trim().length > TITLE_LENGTH) {
    const message = `Inboxes cut off long subjects, and the email’s begins with the title. Use ${TITLE_LENGTH} characters or fewer, or write a subject of your own`;
    problems.push({ path: 'title', message });
  }
  if (title.trim() !== '' && same(title, pitch)) {
    problems.push({ path: 'pitch', message: 'This repeats the title. Say why to request the Brief' });
  }
  return problems;
}

function insideWarnings({ inside }: Brief): Problem[] {
  const repeated = inside.findIndex((line, index) => inside.slice(0, index).some((other) => same(line, other)));
  return repeated < 0 ? [] : [{ path: `inside.${repeated}`, message: `Line ${repeated + 1} repeats another line` }];
}

function subjectWarnings({ mail }: Brief): Problem[] {
  if (!mail || mail.subject.trim().length <= SUBJECT_LENGTH) return [];
  const message = `Inboxes cut off long subjects. Use ${SUBJECT_LENGTH} characters or fewer`;
  return [{ path: 'mail.subject', message }];
}

function consentWarnings({ consent, title }: Brief): Problem[] {
  if (consent.trim() === '') return [];
  const problems: Problem[] = [];
  const namesTitle = title.trim() !== '' && consent.toLowerCase().includes(title.trim().toLowerCase());
  if (!namesTitle && !SENT.test(consent)) {
    problems.push({ path: 'consent', message: 'Say what you send, such as the Brief' });
  }
  if (!BY_EMAIL.test(consent)) problems.push({ path: 'consent', message: 'Say that it comes by email' });
  if (MARKETING.test(consent)) {
    const message = 'This seems to be about marketing, which readers must be free to refuse. Use the marketing consent';
    problems.push({ path: 'consent', message });
  }
  return problems;
}

function same(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
