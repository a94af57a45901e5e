export const UPLOAD_PICTURE = /* GraphQL */ `
  mutation UploadPicture($file: Upload!) {
    uploadMedia(file: $file, input: { purpose: PRODUCT_IMAGE }) {
      media { id filename bytes }
      userErrors { code message field }
    }
  }
`;
