import { run } from '@zootools/email-spell-checker';
import { describe, expect, it } from 'vitest';

import { addressMeant } from './contract';

const suggest = (typed: string) => addressMeant(typed, run);

describe('addressMeant', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmai.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['GMIAL.COM', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['hotmal.fr', 'hotmail.fr'],
    ['hotmail.cm', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['outllok.com', 'outlook.com'],
    ['yaho.com', 'yahoo.com'],
    ['yhaoo.co.uk', 'yahoo.co.uk'],
    ['iclod.com', 'icloud.com'],
    ['protonmial.com', 'protonmail.com'],
    ['t-onlin.de', 't-online.de'],
    ['comcst.net', 'comcast.net'],
  ])('corrects %s to %s', (typed, right) => {
    expect(suggest(`First.Last+tag@${typed}`)).toBe(`First.Last+tag@${right}`);
  });

  it.each(['anna@gmi\u200bal.com', '\u202aanna@gmial.com\u202c', 'anna@gmial.com\ufeff', 'ａｎｎａ＠gmial.com'])(
    'sees through what pasting adds: %j',
    (typed) => {
      expect(suggest(typed)).toBe('anna@gmail.com');
    },
  );

  it('keeps the part before the @', () => {
    expect(suggest('"Jörg @ K"@gmial.com')).toBe('"Jörg @ K"@gmail.com');
  });

  it.each(
    [
      'gmail.com googlemail.com hotmail.com hotmail.fr hotmail.se outlook.com outlook.jp live.com live.nl live.co.uk',
      'yahoo.com yahoo.ie yahoo.com.mx yahoo.co.in ymail.com mail.com email.com gmx.de gmx.net gmx.com web.de mail.de',
      'aol.com me.com mac.com msn.com qq.com 163.com mail.ru bk.ru yandex.ru ya.ru proton.me pm.me protonmail.ch hey.com',
      'orange.fr free.fr sfr.fr laposte.net libero.it alice.it tin.it wp.pl o2.pl onet.pl interia.pl ziggo.nl kpnmail.nl',
      'uol.com.br bol.com.br terra.com.br naver.com docomo.ne.jp ezweb.ne.jp sky.com bt.com btinternet.com cox.net',
      'example.com mail.example.com firm.example shop.example.shop corenexus.com google.com github.com apple.com',
      'tum.de ox.ac.uk mit.edu u-tokyo.ac.jp harvard.edu bbc.co.uk siemens.com nhs.net fastmail.fm zoho.com duck.com',
      'münchen.example xn--mnchen-3ya.example 例え.jp cern.ch firma.cat verein.berlin praxis.health yoga.studio pilates.shop',
    ].flatMap((line) => line.split(' ')),
  )('accepts %s', (domain) => {
    expect(suggest(`reader@${domain}`)).toBeNull();
  });

  it.each(['', '@', 'reader', '@gmial.com', 'reader@', 'reader@b\ud83d.example', 'reader@gmial'])(
    'suggests nothing for %j',
    (typed) => {
      expect(suggest(typed)).toBeNull();
    },
  );
});
