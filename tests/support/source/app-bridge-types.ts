/** Lists App Bridge's members from Shopify's types: those of the global `shopify` and its APIs. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import ts from 'typescript';

/** Such as `toast.show`, `idToken` and `pos.cart.fetch`. */
export function officialMembers(): string[] {
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve('@shopify/app-bridge-types')), 'index.d.ts');
  const program = ts.createProgram([file], {
    strict: true,
    skipLibCheck: true,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const shopify = source?.statements.find(
    (each): each is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(each) && each.name.text === 'ShopifyGlobal',
  );
  if (!source || !shopify) throw new Error(`${file} declares no ShopifyGlobal.`);

  const membersOf = (type: ts.Type, path: string): string[] =>
    checker
      .getNonNullableType(type)
      .getProperties()
      .flatMap((property) => {
        const name = path + property.name;
        const own = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, shopify));
        const isApi =
          own.getCallSignatures().length === 0 &&
          /Api$|^(Scopes|Tools|Pos[A-Z]\w*)$/.test(typeName(own, property, checker));
        return isApi ? membersOf(own, `${name}.`) : [name];
      });
  return membersOf(checker.getTypeAtLocation(shopify), '');
}

function typeName(type: ts.Type, property: ts.Symbol, checker: ts.TypeChecker): string {
  const declared = property.declarations?.[0];
  const named = declared && ts.isPropertySignature(declared) ? declared.type?.getText() : undefined;
  return named ?? checker.typeToString(type);
}
