// What the browser offers to choose. The server looks at the content and not at the name, so this only shows what is meant.
export const acceptedFiles = [
  ['pdf'],
  ['docx', 'doc', 'odt', 'rtf'],
  ['xlsx', 'xls', 'ods', 'csv'],
  ['pptx', 'ppt', 'odp'],
  ['html', 'htm', 'md', 'txt'],
  ['eml', 'epub', 'zip'],
  ['png', 'jpg', 'jpeg', 'tif', 'tiff'],
]
  .flat()
  .map((extension) => `.${extension}`)
  .join();
