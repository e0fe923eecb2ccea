declare namespace App {
  interface Locals {
    site: import('./site/site-data.ts').SiteData;
  }
}
