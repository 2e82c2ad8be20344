// What the browser offers to choose. The server looks at the content and not at the name, so this only shows what is meant.
const names = (extensions: string[]) => extensions.map((extension) => `.${extension}`).join();

export const acceptedFiles = names(
  [
    ['pdf'],
    ['docx', 'doc', 'odt', 'rtf'],
    ['xlsx', 'xls', 'ods', 'csv'],
    ['pptx', 'ppt', 'odp'],
    ['html', 'htm', 'md', 'txt'],
    ['eml', 'epub', 'zip'],
    ['png', 'jpg', 'jpeg', 'tif', 'tiff'],
  ].flat(),
);

/** Sound, and video for what is said in it. */
export const acceptedRecordings = names(['wav', 'mp3', 'm4a', 'ogg', 'opus', 'flac', 'webm', 'mp4']);
