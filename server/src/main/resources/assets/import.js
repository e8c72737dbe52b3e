// Sends a file as it is, says how far it is, and goes on to what became of it, which has an address of its own.
const drop = document.getElementById('drop');
const input = document.getElementById('file');
const progress = document.getElementById('progress');
const result = document.getElementById('result');

const tell = words => {
  progress.hidden = true;
  result.textContent = words;
};

const send = file => {
  if (file.size > Number(result.dataset.most)) {
    tell(result.dataset.tooLarge);
    return;
  }
  const request = new XMLHttpRequest();
  progress.value = 0;
  progress.hidden = false;
  request.open('POST', '/import');
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
  request.setRequestHeader('X-CSRF-TOKEN', drop.closest('form').elements._csrf.value);
  request.upload.addEventListener('progress', event => {
    if (event.lengthComputable) progress.value = 100 * event.loaded / event.total;
  });
  request.addEventListener('load', () => {
    const shown = request.getResponseHeader('Content-Location');
    if (shown) location.assign(shown);
    else if (request.status === 413) tell(result.dataset.tooLarge);
    // Whoever refused it before it came to this page does not speak the reader's language.
    else tell(result.dataset.notAnswered);
  });
  request.addEventListener('error', () => { tell(result.dataset.lost); });
  request.send(file);
};

input.addEventListener('change', () => input.files[0] && send(input.files[0]));
for (const type of ['dragenter', 'dragover']) {
  drop.addEventListener(type, event => { event.preventDefault(); drop.classList.add('over'); });
}
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', event => {
  event.preventDefault();
  drop.classList.remove('over');
  if (event.dataTransfer.files[0]) send(event.dataTransfer.files[0]);
});
