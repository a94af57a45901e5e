/** The TypeScript types that the resolvers of GraphQL types receive. */
export const mappers = {
  DataExport: './exports/export.model.ts#DataExportDocument',
  Media: './library/media.model.ts#MediaDocument',
  MediaOwner: './library/owner.ts#OwnerRef',
  MediaSizeInfo: './processing/sizes-loader.ts#ShownSize',
  MediaTag: './tags/tag.model.ts#MediaTagDocument',
  MediaUpload: './direct-upload/media-upload.model.ts#MediaUploadDocument',
  MediaUsage: './usage/usage.model.ts#UsageDocument',
  MediaUser: './usage/usage.service.ts#MediaUser',
  MediaValidation: './validation/validation.service.ts#Validation',
  MediaVersion: './versions/shown-versions.ts#ShownVersion',
  Seller: './library/owner.ts#OwnerRef',
  User: './library/owner.ts#OwnerRef',
};
