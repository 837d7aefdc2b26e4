// A sort or filter list that acts when a choice is made. Its button stays for keyboards that change the value at each arrow key.
export function attach(select) {
  select.addEventListener('change', () => select.form?.requestSubmit ? select.form.requestSubmit() : select.form?.submit());
}
