/** Searches and sorts the shop's files. */
import { fileStatus } from '../../files/status.ts';
import type { FileRecord } from '../../state/file.ts';
import type { StoreState } from '../../state/state.ts';
import { contains, parseQuery, type Term } from '../graphql/search.ts';
import { notImplemented } from '../graphql/view.ts';
import { wildcard } from '../graphql/wildcard.ts';

/** By `media_type` in searches. */
const MEDIA_TYPES: Record<string, FileRecord['type']> = {
  ...{ image: 'MediaImage', mediaimage: 'MediaImage', video: 'Video', genericfile: 'GenericFile' },
};

/**
 * The files that match a query in Shopify's search syntax. Words are looked for in the filename and the alt text.
 * @throws GraphQLError for unsupported syntax.
 */
export function searchFiles(state: StoreState, query: string): FileRecord[] {
  const condition = parseQuery(query, 'files');
  return state.files.filter((file) => condition((term) => matches(state, file, term)));
}

/** Sorts files by a `FileSortKeys` value. */
export function sortFiles(files: FileRecord[], sortKey: string): FileRecord[] {
  const by = (compare: (a: FileRecord, b: FileRecord) => number) =>
    files.toSorted((a, b) => compare(a, b) || a.id - b.id);
  switch (sortKey) {
    case 'ID':
    case 'RELEVANCE':
      return by(() => 0);
    case 'FILENAME':
      return by((a, b) => a.filename.localeCompare(b.filename));
    case 'CREATED_AT':
      return by((a, b) => a.createdAt.localeCompare(b.createdAt));
    case 'UPDATED_AT':
      return by((a, b) => a.updatedAt.localeCompare(b.updatedAt));
    case 'ORIGINAL_UPLOAD_SIZE':
      return by((a, b) => a.size - b.size);
    default:
      throw notImplemented(`FileSortKeys.${sortKey}`);
  }
}

function matches(state: StoreState, file: FileRecord, { name, value }: Term): boolean {
  switch (name) {
    case null:
      return contains(`${file.filename} ${file.alt}`, value);
    case 'filename':
      return value.includes('*') ? wildcard(value, 'i').test(file.filename) : file.filename.toLowerCase() === value;
    case 'media_type': {
      const type = MEDIA_TYPES[value.replaceAll('_', '')];
      return file.type === type;
    }
    case 'status':
      return fileStatus(file).toLowerCase() === value;
    case 'id':
      return String(file.id) === value;
    case 'ids':
      return value.split(',').includes(String(file.id));
    case 'product_id':
      return state.products.some((product) => String(product.id) === value && product.imageIds.includes(file.id));
    default:
      throw notImplemented(`"${name}:" in a search of files`);
  }
}
