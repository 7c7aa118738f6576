/** URLs of the admin without a page: the error page, with the app's navigation. */
export { action, default, loader } from './$';
