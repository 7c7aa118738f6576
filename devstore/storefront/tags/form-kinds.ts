/** The forms that themes have, with the addresses and names that Shopify gives them. */
interface FormKind {
  /** Address; a function of the form's object where it depends on it. */
  action: string | ((object: FormObject) => string);
  id: string | ((object: FormObject) => string);
  class?: string;
  isMultipart?: boolean;
  /** Hidden inputs besides the form's type and its encoding. */
  hidden?: Record<string, string>;
  /** Whether the form says where to go next: `return_to`, this page where it is not given. */
  returns?: boolean;
}

/** Reads a property of the object that the form is given. */
export type FormObject = (property: string) => string;

export const FORM_KINDS: Record<string, FormKind> = {
  activate_customer_password: { action: '/account/activate', id: 'activate_customer_password' },
  cart: { action: '/cart', id: 'cart_form', class: 'shopify-cart-form', isMultipart: true },
  contact: { action: '/contact#contact_form', id: 'contact_form', class: 'contact-form' },
  create_customer: { action: '/account', id: 'create_customer' },
  currency: {
    action: '/cart/update',
    id: 'currency_form',
    class: 'shopify-currency-form',
    isMultipart: true,
    returns: true,
  },
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
