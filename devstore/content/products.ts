/** The shop's products. */
import type { ProductRecord } from '../state/content.ts';

export const products: ProductRecord[] = [
  {
    id: 200,
    variantId: 201,
    title: 'Core Nexus release tool',
    handle: 'core-nexus-release-tool',
    description: 'Two tips on one base: a broad one for the psoas, a narrow angled one for the iliacus.',
    vendor: 'Core Nexus',
    price: '89.00',
    status: 'ACTIVE',
    tags: ['release', 'hip flexors'],
    createdAt: '2026-03-02T09:00:00Z',
  },
  {
    id: 202,
    variantId: 203,
    title: 'Folding mat',
    handle: 'folding-mat',
    description: 'A firm mat for floor work, 10 mm thick.',
    vendor: 'Core Nexus',
    price: '45.00',
    status: 'ACTIVE',
    tags: ['floor'],
    createdAt: '2026-03-02T09:10:00Z',
  },
  {
    id: 204,
    variantId: 205,
    title: 'Inner-thigh block',
    handle: 'inner-thigh-block',
    description: 'Goes between the knees instead of a rolled towel.',
    vendor: 'Core Nexus',
    price: '19.00',
    status: 'DRAFT',
    tags: [],
    createdAt: '2026-10-12T14:30:00Z',
  },
];
