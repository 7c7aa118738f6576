/** The supported queries and mutations. */
import type { StoreContext } from '../context.ts';
import { articlesPage, articleView, blogView } from './shop/content.ts';
import type { ListArguments } from './graphql/connection.ts';
import { customerByIdentifier, customersPage, customerView, type IdentifierArguments } from './customers/customers.ts';
import { addTags, createCustomer, removeTags, updateConsent, updateCustomer } from './customers/customers-write.ts';
import { createFiles } from './files/file-create.ts';
import { deleteFiles, updateFiles } from './files/file-update.ts';
import { filesPage, fileView } from './files/files.ts';
import { createStagedUploads } from './files/staged-uploads-create.ts';
import { receiveFlowTrigger } from './flow.ts';
import { setNodes } from './graphql/node.ts';
import { APP_ID, parseGid, THEME_ID } from '../state/gid.ts';
import { deleteMetafields, setMetafields } from './metaobjects/metafields-set.ts';
import { metafieldView } from './metaobjects/metafields.ts';
import { deleteMetaobject, upsertMetaobject } from './metaobjects/metaobject-upsert.ts';
import {
  findMetaobject,
  type MetaobjectsArguments,
  metaobjectsPage,
  metaobjectView,
} from './metaobjects/metaobjects.ts';
import { productsPage, productView, variantById } from './products/products.ts';
import { appView, installationView, shopLocales, shopView } from './shop/shop.ts';
import { themesPage, type ThemesArguments, themeView } from './themes/themes.ts';
import { notImplemented, type View } from './graphql/view.ts';

export function queryRoot(context: StoreContext): View {
  const byId = (type: string) => (args: { id: string }) =>
    parseGid(args.id)?.type === type ? node(context, args.id) : null;
  return {
    shop: () => shopView(context),
    app: (args: { id?: string | null }) => (args.id && args.id !== APP_ID ? null : appView(context)),
    currentAppInstallation: () => installationView(context),
    article: byId('Article'),
    articles: (args: ListArguments) => articlesPage(context, args),
    customerByIdentifier: (args: IdentifierArguments) => customerByIdentifier(context, args),
    customers: (args: ListArguments) => customersPage(context, args),
    files: (args: ListArguments) => filesPage(context, args),
    metaobject: byId('Metaobject'),
    metaobjectByHandle: ({ handle }: { handle: { type: string; handle: string } }) => {
      const record = findMetaobject(context, handle.type, handle.handle);
      return record && metaobjectView(context, record);
    },
    metaobjects: (args: MetaobjectsArguments) => metaobjectsPage(context, args),
    product: byId('Product'),
    products: (args: ListArguments) => productsPage(context, args),
    productVariant: byId('ProductVariant'),
    shopLocales: () => shopLocales(context),
    theme: byId('OnlineStoreTheme'),
    themes: (args: ThemesArguments) => themesPage(context, args),
    node: (args: { id: string }) => node(context, args.id),
    nodes: (args: { ids: string[] }) => args.ids.map((id) => node(context, id)),
  };
}

export function mutationRoot(context: StoreContext): View {
  return {
    customerCreate: (args: Parameters<typeof createCustomer>[1]) => createCustomer(context, args),
    customerUpdate: (args: Parameters<typeof updateCustomer>[1]) => updateCustomer(context, args),
    customerEmailMarketingConsentUpdate: (args: Parameters<typeof updateConsent>[1]) => updateConsent(context, args),
    tagsAdd: (args: Parameters<typeof addTags>[1]) => {
      if (parseGid(args.id)?.type !== 'Customer') throw notImplemented(`tagsAdd to ${args.id}`);
      return addTags(context, args);
    },
    tagsRemove: (args: Parameters<typeof removeTags>[1]) => {
      if (parseGid(args.id)?.type !== 'Customer') throw notImplemented(`tagsRemove from ${args.id}`);
      return removeTags(context, args);
    },
    fileCreate: (args: Parameters<typeof createFiles>[1]) => createFiles(context, args),
    fileUpdate: (args: Parameters<typeof updateFiles>[1]) => updateFiles(context, args),
    fileDelete: (args: Parameters<typeof deleteFiles>[1]) => deleteFiles(context, args),
    stagedUploadsCreate: (args: Parameters<typeof createStagedUploads>[1]) => createStagedUploads(context, args),
    flowTriggerReceive: (args: Parameters<typeof receiveFlowTrigger>[1]) => receiveFlowTrigger(context, args),
    metaobjectUpsert: (args: Parameters<typeof upsertMetaobject>[1]) => upsertMetaobject(context, args),
    metaobjectDelete: (args: Parameters<typeof deleteMetaobject>[1]) => deleteMetaobject(context, args),
    metafieldsSet: (args: Parameters<typeof setMetafields>[1]) => setMetafields(context, args),
    metafieldsDelete: (args: Parameters<typeof deleteMetafields>[1]) => deleteMetafields(context, args),
  };
}

setNodes(node);

/** The object with a GID, or null. */
function node(context: StoreContext, id: string): View | null {
  const { state } = context;
  const parsed = parseGid(id);
  const find = <Record extends { id: number }>(
    records: readonly Record[],
    view: (context: StoreContext, record: Record) => View,
  ) => {
    const record = records.find((each) => each.id === parsed?.id);
    return record ? view(context, record) : null;
  };
  switch (parsed?.type) {
    case undefined:
      return null;
    case 'Article':
      return find(state.articles, articleView);
    case 'Customer':
      return find(state.customers, (_context, customer) => customerView(customer));
    case 'Blog':
      return find(state.blogs, blogView);
    case 'Metaobject':
      return find(state.metaobjects, metaobjectView);
    case 'Metafield':
      return find(state.metafields, metafieldView);
    case 'MediaImage':
    case 'Video':
    case 'GenericFile':
      return find(
        state.files.filter((file) => file.type === parsed.type),
        fileView,
      );
    case 'Product':
      return find(state.products, productView);
    case 'ProductVariant':
      return variantById(context, id);
    case 'OnlineStoreTheme':
      return id === THEME_ID ? themeView(context) : null;
    case 'Shop':
      return find([state.shop], shopView);
    default:
      throw notImplemented(`node of type ${parsed?.type}`);
  }
}
