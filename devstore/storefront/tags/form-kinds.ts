/** The types of forms, with Shopify's actions, ids and classes. */
interface FormKind {
  /** URL, which may depend on the form's object. */
  action: string | ((object: FormObject) => string);
  id: string | ((object: FormObject) => string);
  class?: string;
  isMultipart?: boolean;
  /** Hidden inputs besides `form_type` and `utf8`. */
  hidden?: Record<string, string>;
  /** Whether the form has `return_to`, by default the current page. */
  returns?: boolean;
}

/** Reads a property of the form's object. */
export type FormObject = (property: string) => string;

export const FORM_KINDS: Record<string, FormKind> = {
  activate_customer_password: { action: '/account/activate', id: 'activate_customer_password' },
  cart: { action: '/cart', id: 'cart_form', class: 'shopify-cart-form', isMultipart: true },
  contact: { action: '/contact#contact_form', id: 'contact_form', class: 'contact-form' },
  create_customer: { action: '/account', id: 'create_customer' },
  customer: { action: '/contact#contact_form', id: 'contact_form', class: 'contact-form' },
  customer_address: { action: '/account/addresses', id: 'address_form_new' },
  customer_login: { action: '/account/login', id: 'customer_login' },
  guest_login: { action: '/account/login', id: 'customer_login_guest', hidden: { guest: 'true' } },
  localization: {
    action: '/localization',
    id: 'localization_form',
    class: 'shopify-localization-form',
    isMultipart: true,
    hidden: { _method: 'put' },
    returns: true,
  },
  new_comment: {
    action: (article) => `${article('url')}/comments#comment_form`,
    id: 'comment_form',
    class: 'comment-form',
  },
  product: {
    action: '/cart/add',
    id: (product) => `product_form_${product('id')}`,
    class: 'shopify-product-form',
    isMultipart: true,
  },
  recover_customer_password: { action: '/account/recover', id: 'recover_customer_password' },
  reset_customer_password: { action: '/account/reset', id: 'reset_customer_password' },
  storefront_password: { action: '/password', id: 'login_form', class: 'storefront-password-form' },
};
