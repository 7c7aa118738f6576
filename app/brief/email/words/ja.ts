import type { EmailWords } from '../words';

export const ja: EmailWords = {
  subject: '{title}（{shop}よりお届けします）',
  greeting: 'こんにちは。',
  body: 'ご希望のガイドをお届けします。ボタンを押すと、PDFをダウンロードできるページが開きます。',
  bodyInText: 'ご希望のガイドをお届けします。下のリンクを開くと、PDFをダウンロードできるページが表示されます。',
  button: 'ガイドを受け取る',
  inside: 'ガイドの内容',
  days: { other: '{days}日間' },
  lasts: 'リンクの有効期間は{time}です。期間が過ぎたら、同じページから新しいリンクをお送りします。',
  noButton: 'ボタンが反応しない場合は、このアドレスをブラウザに貼り付けてください。',
  why: 'このメールは、{shop}の記事のフォームにこのアドレスが入力されたためお送りしています。',
  notYou: 'お心当たりがない場合は、このメールを無視してください。ほかには何も届きません。',
  unsubscribe: '配信を停止する',
  held: '保存されているあなたの情報',
};
