/** `{% schema %}` and `{% doc %}`: read by tools, printed by nobody. */
import { type Liquid, Tag, type TagToken, TokenKind, type TopLevelToken } from 'liquidjs';

export class SchemaTag extends Tag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    skipTo(`end${token.name}`, remaining);
  }

  override render(): void {}
}

export class DocTag extends SchemaTag {}

function skipTo(end: string, remaining: TopLevelToken[]): void {
  for (let token = remaining.shift(); token; token = remaining.shift()) {
    if (token.kind === TokenKind.Tag && (token as TagToken).name === end) return;
  }
  throw new Error(`there is no ${end}`);
}
