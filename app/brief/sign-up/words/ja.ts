import type { SignUpWords } from '../sign-up-words';

export const ja: SignUpWords = {
  address: {
    empty: 'メールアドレスを入力してください。',
    shape: 'メールアドレスの形になっていません。name@example.com のように入力してください。',
    several: 'アドレスは一つだけ入力してください。',
    'too-long': 'アドレスとしては長すぎます。',
    'local-too-long': '@ より前の部分が、アドレスとしては長すぎます。',
    number: '@ の後は、番号ではなく名前のアドレスを入力してください。',
    incomplete: '@ より後の部分が足りません。example.com のように入力してください。',
  },
  tick: '同意するには、チェックを入れてください。',
  throwAway: (domain) =>
    `${domain} のアドレスは数分で使えなくなり、ガイドも読めなくなります。普段お使いのアドレスを入力してください。`,
  unknownBrief: 'このガイドの配布は終了しました。ページを再読み込みして、ほかのガイドをご確認ください。',
  unknownWording: 'ページを開いた後に内容が変わりました。再読み込みして、もう一度お試しください。',
  incomplete: 'フォームに不足があります。ページを再読み込みして、もう一度お試しください。',
  wait: (time) =>
    `短い時間に多くのお申し込みがありました。迷惑メールフォルダーをご確認いただくか、${time}後にもう一度お試しください。`,
  waitForShop: (time) => `ただいまお申し込みが集中しています。${time}後にもう一度お試しください。`,
  unproven: 'ロボット対策の確認が終わりませんでした。もう一度送信してください。',
  waitUnproven: (time) =>
    `このフォームは、ロボット対策の確認に JavaScript を使います。JavaScript を有効にして記事を再読み込みするか、${time}後にもう一度お試しください。`,
  tryAgain: 'うまくいきませんでした。少し待ってから、もう一度お試しください。',
  onItsWay: 'ガイドへのリンクをお送りしました。まもなく届きます。',
  openInbox: (provider) => `${provider} を開く`,
  checkInbox: '受信トレイをご確認ください',
  nothingYet:
    '数分たっても届きませんか？ 迷惑メールフォルダーをご確認ください。アドレスの入力間違いかもしれませんので、もう一度お申し込みいただくこともできます。',
  backToArticle: '記事に戻る',
  didYouMean: (address) => `${address} ではありませんか？`,
  yes: (address) => `はい、${address} に送る`,
  no: (address) => `いいえ、${address} に送る`,
  notHere: 'このガイドはありません',
  email: 'メールアドレス',
  submit: 'ガイドを受け取る',
  failed: 'うまくいきませんでした',
};
