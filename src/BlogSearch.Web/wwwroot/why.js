// Says under a hit why it stands there: what the page at the link's address says. A second click takes it away.
export async function toggle(link) {
  if (link.ariaExpanded === 'true') return close(link);
  link.ariaExpanded = 'true';
  const answer = await fetch(link.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok) return location.assign(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (link.ariaExpanded !== 'true' || !link.isConnected) return;
  const style = page.querySelector('link[href*="why"]');
  if (!document.querySelector(`link[href="${style.getAttribute('href')}"]`)) document.head.append(style);
  link.after(page.querySelector('.reasons'));

  // Other words keep the hit and change the link: what was said is no longer true then.
  const watch = new MutationObserver(() => {
    watch.disconnect();
    close(link);
  });
  watch.observe(link, { attributes: true, attributeFilter: ['href'] });
}

function close(link) {
  link.ariaExpanded = 'false';
  link.parentElement.querySelector('.reasons')?.remove();
}
