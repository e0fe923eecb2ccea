/** `<way-school>`: shows the list of schools in place of the link, and opens the page of the one chosen. */
class WaySchool extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const label = this.querySelector('label');
    const select = this.querySelector('select');
    if (!link || !label || !select) return;
    const schools = link.href;
    link.hidden = true;
    label.hidden = false;
    // Back from a school's page, the browser would show it as chosen, and choosing it again would do nothing.
    select.value = '';
    select.addEventListener('change', () => {
      if (select.value) location.href = `${schools}${select.value}/`;
    });
  }
}
customElements.define('way-school', WaySchool);
