import { describe, expect, it } from 'vitest';

import { isDisposable } from './disposable-address';

describe('isDisposable', () => {
  it.each(['mailinator.com', 'yopmail.com', 'guerrillamail.com', '10minutemail.com', 'inbox.mailinator.com'])(
    'is true for %s',
    (domain) => {
      expect(isDisposable(domain)).toBe(true);
    },
  );

  it.each(
    [
      'gmail.com googlemail.com icloud.com me.com outlook.com hotmail.com live.com yahoo.com aol.com proton.me pm.me',
      'protonmail.com gmx.de gmx.net web.de t-online.de freenet.de orange.fr laposte.net libero.it wp.pl o2.pl seznam.cz',
      'mail.ru yandex.ru qq.com 163.com naver.com uol.com.br docomo.ne.jp fastmail.com zoho.com tuta.com hey.com duck.com',
      'privaterelay.appleid.com relay.firefox.com example.com mymailinator.example mailinator.com.example',
    ].flatMap((line) => line.split(' ')),
  )('is false for %s', (domain) => {
    expect(isDisposable(domain)).toBe(false);
  });
});
