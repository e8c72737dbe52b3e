// What makes pages quicker to use. Every page works without it.

// A text that can be copied: the button names the element that holds it.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.textContent = button.dataset.copied;
  });
}

// A field that sends its form when it is changed.
for (const field of document.querySelectorAll('[data-send-on-change]')) {
  field.addEventListener('change', () => field.form.requestSubmit());
}

// A form is sent once: a second press does nothing until the page is left or the answer came.
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', event => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  window.addEventListener('pageshow', () => delete form.dataset.sent);
}
