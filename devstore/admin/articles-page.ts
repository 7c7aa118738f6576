/** The shop's blog posts, with links to each post and its template. */
import { html } from 'hono/html';

import type { StoreContext } from '../context.ts';
import type { ArticleRecord } from '../state/content.ts';
import { adminPage, type Html } from './page.ts';

export function articlesPage(context: StoreContext): Html {
  const body = html`
    <h1>Blog posts</h1>
    ${articlesTable(context)}
  `;
  return adminPage(context, { title: 'Blog posts', current: 'articles', body });
}

export function articlesTable(context: StoreContext): Html {
  const { articles, blogs } = context.state;
  return html`<div class="card">
    <table>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col">Blog</th>
          <th scope="col">Published</th>
          <th scope="col"><span class="visually-hidden">Actions</span></th>
        </tr>
      </thead>
      <tbody>
        ${articles.map((article) => row(article, blogs.find(({ handle }) => handle === article.blogHandle)?.title ?? ''))}
      </tbody>
    </table>
  </div>`;
}

function row(article: ArticleRecord, blog: string): Html {
  const published = new Date(article.publishedAt).toLocaleDateString('en', { dateStyle: 'medium' });
  const template = article.templateSuffix ? `article.${article.templateSuffix}` : 'article';
  return html`<tr>
    <th scope="row">${article.title}</th>
    <td>${blog}</td>
    <td>${published}</td>
    <td>
      <div class="actions">
        <a class="button" href="/blogs/${article.blogHandle}/${article.handle}">View</a>
        <a class="button" href="/admin/themes/current/editor?template=${encodeURIComponent(template)}">Edit template</a>
      </div>
    </td>
  </tr>`;
}
