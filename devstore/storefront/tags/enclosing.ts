import {
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';

/** A tag with an end tag and Liquid between the two. */
export abstract class EnclosingTag extends Tag {
  readonly #templates: Template[] = [];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, remaining, liquid);
    const stream = parser
      .parseStream(remaining)
      .on(`tag:end${token.name}`, () => stream.stop())
      .on('template', (template: Template) => this.#templates.push(template))
      .on('end', () => {
        throw new Error(`end${token.name} is missing`);
      });
    stream.start();
  }

  /** Renders the content with these variables. */
  protected *renderContent(context: Context, emitter: Emitter, variables: Record<string, unknown> = {}) {
    context.push(variables);
    yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter);
    context.pop();
  }
}
