import type { Who } from '@souk/subgraph';

// Read off the product's feature list, not off the resolvers: an operation that is declared otherwise fails the matrix.
const TABLE: readonly (readonly [who: readonly Who[], operations: string])[] = [
  [
    ['anyone'],
    'Mutation.loginAdmin Mutation.loginCustomer Mutation.loginSeller Mutation.loginStaff Mutation.refreshToken Mutation.registerCustomer Mutation.requestEmailOtp Mutation.verifyEmail Query.categories Query.category Query.categoryBySlug Query.categoryTree Query.me Query.media Query.product Query.productBySlug Query.products Query.seller Query.sellerBySlug Query.sellers Query.tags',
  ],
  [['anyone', 'service'], 'Query.validateToken'],
  [['anonymous', 'customer'], 'Mutation.registerSeller'],
  [['signed-in'], 'Mutation.logout Mutation.logoutAllSessions'],
  [
    ['signed-in', 'service'],
    'Mutation.deleteMedia Mutation.retryMediaProcessing Mutation.uploadMedia Mutation.uploadMediaBatch Mutation.validateUpload Query.mediaItems Query.order Query.orderByNumber Query.payment Query.sellerOrder Query.validateMedia',
  ],
  [
    ['customer'],
    'Mutation.addCartItem Mutation.clearCart Mutation.placeOrder Mutation.removeCartItem Mutation.updateCartItem Query.cart Query.myOrders',
  ],
  [['customer', 'service'], 'Mutation.processPayment'],
  [
    ['seller'],
    'Mutation.submitSellerVerification Mutation.updateSellerProfile Query.myProducts Query.mySellerProfile',
  ],
  [
    ['seller', 'admin'],
    'Mutation.adjustInventory Mutation.createProduct Mutation.createProductVariant Mutation.deleteProduct Mutation.deleteProductVariant Mutation.setInventory Mutation.setProductOptions Mutation.updateProduct Mutation.updateProductVariant Mutation.updateSellerOrderStatus Query.inventoryTransactions Query.sellerOrders',
  ],
  [['admin'], 'Mutation.reinstateSeller Mutation.resendEmail Mutation.suspendSeller Query.orders'],
  [['admin', 'service'], 'Query.email Query.emailHistory Query.sellersByIds'],
  [['admin', 'staff:category.manage'], 'Mutation.createCategory'],
  [['admin', 'staff:seller.review'], 'Mutation.approveSellerVerification Mutation.rejectSellerVerification'],
  [['admin', 'staff:email.send', 'service'], 'Mutation.sendEmail'],
  [
    ['admin', 'staff:template.manage', 'service'],
    'Query.emailTemplate Query.emailTemplates Query.previewEmailTemplate',
  ],
  [
    ['service'],
    'Mutation.commitReservation Mutation.importCategories Mutation.importOrders Mutation.importProducts Mutation.importSellers Mutation.provisionAccount Mutation.releaseReservation Mutation.reserveInventory Mutation.restockOrder Query.offersFor Query.sellerTotals Query.serviceProductsByIds Query.serviceUserByEmail Query.serviceUsersByIds',
  ],
];

/** Who may call each operation, by `Type.field`, sorted. */
export const whoMay: Readonly<Record<string, readonly Who[]>> = Object.fromEntries(
  TABLE.flatMap(([who, operations]) => operations.split(' ').map((name) => [name, who.toSorted()])),
);
