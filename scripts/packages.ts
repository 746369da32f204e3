// Packages that writing workbooks and reading their numbers need: bundled into a file of their own, which is loaded when it is used.
export { writeXlsx } from 'hucre/xlsx';
export { format, isDateFormat } from 'numfmt';
