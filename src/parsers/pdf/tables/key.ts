/** True for ids such as "CC6.1.2", "AC-07", "1.02" or "Control 12": short and with a digit. */
export function isKey(text: string): boolean {
  return /^(\p{L}{2,10}\.? )?[\p{L}#]{0,6}[-. ]?\d[\p{L}\d.\-–/]*$/u.test(text);
}
