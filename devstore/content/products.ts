/** Sample products. Their prices and stock are example data. */
import type { ProductRecord, VariantRecord } from '../state/product.ts';
import { MAT_IMAGE, TOOL_IMAGE } from './files.ts';

const SAMPLE = 'This is a sample product with example data.';

function defaultVariant(variant: Pick<VariantRecord, 'id' | 'price' | 'sku'>): VariantRecord {
  return { ...variant, title: 'Default Title', compareAtPrice: null, inventory: 40, options: ['Default Title'] };
}

export const products: ProductRecord[] = [
  {
    id: 200,
    title: 'Core Nexus release tool',
    handle: 'core-nexus-release-tool',
    description: `Two tips on one base: a broad one for the psoas, a narrow angled one for the iliacus. ${SAMPLE}`,
    vendor: 'Core Nexus',
    status: 'ACTIVE',
    tags: ['sample', 'release', 'hip flexors'],
    imageIds: [TOOL_IMAGE],
    options: ['Title'],
    variants: [defaultVariant({ id: 201, price: '89.00', sku: 'CN-1' })],
    createdAt: '2026-03-02T09:00:00Z',
  },
  {
    id: 202,
    title: 'Folding mat',
    handle: 'folding-mat',
    description: `A firm mat for floor work, in two thicknesses. ${SAMPLE}`,
    vendor: 'Core Nexus',
    status: 'ACTIVE',
    tags: ['sample', 'floor'],
    imageIds: [MAT_IMAGE],
    options: ['Thickness'],
    variants: [
      { id: 203, title: '15 mm', price: '59.00', compareAtPrice: null, sku: 'FM-15', inventory: 0, options: ['15 mm'] },
      {
        id: 206,
        title: '10 mm',
        price: '45.00',
        compareAtPrice: '49.00',
        sku: 'FM-10',
        inventory: 12,
        options: ['10 mm'],
      },
    ],
    createdAt: '2026-03-02T09:10:00Z',
  },
  {
    id: 204,
    title: 'Inner-thigh block',
    handle: 'inner-thigh-block',
    description: `Goes between the knees instead of a rolled towel. ${SAMPLE}`,
    vendor: 'Core Nexus',
    status: 'DRAFT',
    tags: ['sample'],
    imageIds: [],
    options: ['Title'],
    variants: [defaultVariant({ id: 205, price: '19.00', sku: 'IB-1' })],
    createdAt: '2026-10-12T14:30:00Z',
  },
];
