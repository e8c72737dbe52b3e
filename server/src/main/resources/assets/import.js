// Sends a file as it is, says how far it is, and goes on to what became of it, which has an address of its own.
const drop = document.getElementById('drop');
const input = document.getElementById('file');
const progress = document.getElementById('progress');
const result = document.getElementById('result');

const send = file => {
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
    else result.innerHTML = request.responseText;
  });
  request.addEventListener('error', () => { result.textContent = result.dataset.lost; });
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
