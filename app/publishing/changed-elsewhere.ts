/** What happened in Shopify to a metaobject, not by this app. */
export type ChangedElsewhere = 'changed' | 'deleted';
