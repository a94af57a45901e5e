export const UPLOAD_PICTURE = /* GraphQL */ `
  mutation UploadPicture($file: Upload!, $idempotencyKey: String!) {
    uploadMedia(input: { file: $file, idempotencyKey: $idempotencyKey, purpose: PRODUCT_IMAGE }) {
      media { id filename bytes }
      userErrors { code message field }
    }
  }
`;
