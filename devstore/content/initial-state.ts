/** A new shop: a blog with articles, without the app. */
import { SHOP_DOMAIN } from '../config.ts';
import { files } from './files.ts';
import { gentlePsoasResetArticle } from './gentle-psoas-reset-article.ts';
import { hipSequenceArticle } from './hip-sequence-article.ts';
import { hipsOnAMatArticle } from './hips-on-a-mat-article.ts';
import { products } from './products.ts';
import type { StoreState } from '../state/state.ts';

export function initialState(): StoreState {
  return {
    shop: {
      id: 1,
      domain: SHOP_DOMAIN,
      name: 'Core Nexus',
      email: 'owner@core-nexus.example',
      locale: 'en',
      currency: 'USD',
      timezone: 'America/New_York',
      description: 'Release tools for the muscles that hands and rollers cannot reach.',
    },
    blogs: [{ id: 10, handle: 'release', title: 'The release journal' }],
    articles: structuredClone([hipSequenceArticle, gentlePsoasResetArticle, hipsOnAMatArticle]),
    products: structuredClone(products),
    files: structuredClone(files),
    stagedUploads: [],
    customers: [],
    metaobjects: [],
    metafields: [],
    publishedLocales: ['de', 'es', 'fr', 'it', 'nl', 'pt-BR', 'pl', 'ja', 'ar'],
    translations: [],
    theme: { templates: {} },
    installation: null,
    webhooks: [],
    consent: { analytics: true },
    analytics: [],
    flow: [],
    operations: [],
    nextId: 1000,
  };
}
