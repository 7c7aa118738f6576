/** What calls cost, and the bucket that they draw from: it leaks back at a steady rate, and an empty one throttles. */
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

const CAPACITY = 2000;
/** Points a second. */
const RESTORE_RATE = 100;
const MUTATION_COST = 10;
/**
 * The most that one call may ask for, on every plan, however full the bucket is.
 * https://shopify.dev/docs/apps/build/apis/graphql-admin/rate-limits
 */
export const MAX_QUERY_COST = 1000;

export interface CostReport {
  requestedQueryCost: number;
  actualQueryCost: number | null;
  throttleStatus: { maximumAvailable: number; currentlyAvailable: number; restoreRate: number };
}

export class CostBucket {
  #available = CAPACITY;
  #at = Date.now();

  /** Whether a call of this cost may run now. */
  allows(cost: number): boolean {
    this.#restore();
    return cost <= this.#available;
  }

  /** Draws what a call has cost (null where it did not run), and reports as answers do. */
  draw(requested: number, actual: number | null): CostReport {
    this.#restore();
    this.#available = Math.max(0, this.#available - (actual ?? 0));
    return {
      requestedQueryCost: requested,
      actualQueryCost: actual,
      throttleStatus: {
        maximumAvailable: CAPACITY,
        currentlyAvailable: Math.floor(this.#available),
        restoreRate: RESTORE_RATE,
      },
    };
  }

  #restore(): void {
    const now = Date.now();
    this.#available = Math.min(CAPACITY, this.#available + ((now - this.#at) / 1000) * RESTORE_RATE);
    this.#at = now;
  }
}

/** The most that an operation can cost: a point for each object, ten for a mutation, lists by the size of their page. */
export function requestedCost(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): number {
  const costOf = (selections: SelectionSetNode, objectCost: number): number =>
    selections.selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        return sum + (fragment ? costOf(fragment.selectionSet, objectCost) : 0);
      }
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + costOf(node.selectionSet, objectCost);
      if (!node.selectionSet) return sum;
      const size = node.arguments?.find(({ name }) => ['first', 'last'].includes(name.value))?.value;
      return sum + objectCost + costOf(node.selectionSet, 1) * (size ? pageSize(size, variables) : 1);
    }, 0);
  return costOf(operation.selectionSet, operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 1);
}

/** What an answer has cost: its objects, counted, and never more than was requested (JSON values hold objects too). */
export function actualCost(data: unknown, kind: string, requested: number): number {
  const objects = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + objects(each), 0);
    if (value === null || typeof value !== 'object') return 0;
    return Object.values(value).reduce<number>((sum, each) => sum + objects(each), 1);
  };
  if (data === null || typeof data !== 'object') return 0;
  const roots = Object.keys(data).length;
  return Math.min(requested, objects(data) - 1 + (kind === 'mutation' ? roots * (MUTATION_COST - 1) : 0));
}

function pageSize(value: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? 1);
  return value.kind === Kind.INT ? Number(value.value) : 1;
}
