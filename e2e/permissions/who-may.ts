import type { Who } from '@souk/subgraph';

// Read off the product's feature list, not off the resolvers: an operation that is declared otherwise fails the matrix.
const TABLE: readonly (readonly [who: readonly Who[], operations: string])[] = [
  [
    ['anyone'],
    'Mutation.confirmSignIn Mutation.confirmSignInWithPasskey Mutation.confirmTotpEnrolment Mutation.finishPasskeyRegistration Mutation.signInWithPasskey Mutation.startPasskeyRegistration Mutation.startPasskeySignIn Mutation.startTotpEnrolment Mutation.requestPasswordReset Mutation.resetPassword Mutation.signIn Mutation.refreshToken Mutation.registerCustomer Mutation.requestEmailVerification Mutation.verifyEmail Query.attribute Query.attributes Query.categories Query.category Query.enabledFeatures Query.featureFlag Query.categoryBySlug Query.categoryTree Query.me Query.media Query.node Query.nodes Query.product Query.productBySlug Query.productSuggestions Query.products Query.seller Query.sellerBySlug Query.sellers Query.tags Mutation.signOut',
  ],
  [['anyone'], 'Mutation.continueProviderSignIn Mutation.signInWithProvider Query.signInProviders'],
  [
    ['service:gateway'],
    'Mutation.beginProviderSignIn Mutation.finishProviderSignIn Mutation.provisionOidcUser',
  ],
  [['customer', 'seller'], 'Mutation.linkProvider Mutation.startProviderLink Mutation.unlinkProvider'],
  [['anonymous', 'customer'], 'Mutation.registerSeller'],
  [
    ['signed-in'],
    'Mutation.confirmIdentity Mutation.deletePasskey Mutation.disableTotp Mutation.regenerateRecoveryCodes Mutation.renamePasskey Mutation.signOutEverywhere Mutation.startPasskeyConfirmation Mutation.changePassword Mutation.removeAvatar Mutation.setAvatar Mutation.updateProfile Mutation.endSession',
  ],
  [
    ['anyone'],
    'Mutation.undoEmailChange Mutation.requestBackInStockEmail Mutation.confirmBackInStockEmail Mutation.stopBackInStockEmails',
  ],
  [['customer'], 'Mutation.notifyWhenBackInStock Mutation.deleteBackInStockRequest'],
  [
    ['signed-in'],
    'Mutation.cancelAccountDeletion Mutation.requestAccountDeletion Mutation.cancelEmailChange Mutation.confirmEmailChange Mutation.requestEmailChange',
  ],
  [
    ['customer'],
    'Mutation.addAddress Mutation.removeAddress Mutation.setDefaultAddress Mutation.updateAddress',
  ],
  [
    ['signed-in', 'service'],
    'Mutation.deleteMedia Mutation.retryMediaProcessing Mutation.uploadMediaVersion Mutation.restoreMediaVersion Mutation.tagMedia Mutation.untagMedia Query.mediaTags Mutation.updateMedia Mutation.uploadMedia Mutation.uploadMediaBatch Mutation.validateUpload Query.mediaItems Query.payment Query.mediaValidations',
  ],
  [
    ['customer'],
    'Mutation.addCartItem Mutation.clearCart Mutation.placeOrder Mutation.setCartItems Query.cart',
  ],
  [
    ['admin'],
    'Mutation.resetSecondFactors Mutation.settleInvoice Mutation.recordProxyRequest Query.auditEntries Query.auditEntry',
  ],
  [['customer', 'service'], 'Mutation.payOrder'],
  [
    ['signed-in'],
    'Mutation.cancelAccountDeletion Mutation.cancelUpload Mutation.confirmUpload Mutation.createUpload Mutation.deleteDataExport Mutation.requestAccountDeletion Mutation.requestDataExport Query.upload',
  ],
  [['customer'], 'Query.quoteOrder'],
  [
    ['seller', 'admin'],
    'Mutation.setShippingRule Mutation.deleteShippingRule Query.payoutStatement Query.payoutStatements',
  ],
  [
    ['admin'],
    'Mutation.createSynonym Mutation.deleteSynonym Mutation.updateSynonym Query.synonyms Mutation.cleanUpUnusedMedia Mutation.renameMediaTag Mutation.deleteMediaTag Mutation.forceDeleteMedia Mutation.setCommissionRule Mutation.deleteCommissionRule Mutation.closePayoutPeriod Query.commissionRules Query.ledgerTransactions Query.ledgerBalances',
  ],
  [['customer', 'admin'], 'Mutation.changePaymentMethod Mutation.updatePayment Query.payments'],
  [['customer', 'admin', 'service'], 'Mutation.cancelPayment'],
  [['admin', 'staff:payment.refund', 'service'], 'Mutation.refundPayment'],
  [['seller'], 'Mutation.submitSellerVerification Mutation.updateSellerProfile'],
  [['seller', 'admin'], 'Mutation.cancelSellerOrder'],
  [
    ['admin'],
    'Mutation.createFeatureFlag Mutation.deleteFeatureFlag Mutation.updateFeatureFlag Query.featureFlags Mutation.createApiKey Mutation.revokeApiKey Mutation.rotateApiKey Mutation.updateApiKey Query.apiKey Query.apiKeys Mutation.createPermission Mutation.createRole Mutation.deletePermission Mutation.deleteRole Mutation.grantUserRole Mutation.revokeUserRole Mutation.setRolePermissions Mutation.updatePermission Mutation.updateRole Mutation.updateUser Query.permission Query.permissions Query.role Query.roleByKey Query.roles Mutation.createAgency Mutation.createUser Mutation.deleteAgency Mutation.deleteUser Mutation.updateAgency Mutation.rollBackCheckout Mutation.reinstateSeller Mutation.retryCheckout Mutation.unhideOrder Query.checkout Query.checkouts Mutation.resendEmail Mutation.suspendSeller',
  ],
  [['customer', 'admin', 'staff:order.read'], 'Subscription.orderChanged'],
  [['seller'], 'Subscription.sellerOrderChanged'],
  [['signed-in'], 'Subscription.mediaProcessed'],
  [['anyone'], 'Subscription.inventoryChanged'],
  [['staff:order.create'], 'Mutation.placeAgencyOrder'],
  [['role:RESPONSABLE', 'role:DIRECTOR'], 'Mutation.approveOrder'],
  [['role:RESPONSABLE', 'role:DIRECTOR', 'admin'], 'Mutation.rejectOrder'],
  [['customer', 'staff', 'admin'], 'Mutation.updateOrder'],
  [['admin', 'staff:order.delete'], 'Mutation.hideOrder'],
  [['admin', 'staff'], 'Query.agencies Query.agency'],
  [['admin', 'customer', 'staff'], 'Mutation.cancelOrder'],
  [['customer'], 'Mutation.cancelReturn Mutation.requestReturn'],
  [['admin', 'customer', 'seller'], 'Mutation.cancelSellerOrderItems'],
  [['admin', 'service'], 'Query.email Query.emails'],
  [['admin', 'staff:user.block'], 'Mutation.blockUser Mutation.unblockUser'],
  [
    ['admin', 'staff:category.manage'],
    'Mutation.assignAttribute Mutation.createAttribute Mutation.createCategory Mutation.deleteAttribute Mutation.unassignAttribute Mutation.updateAttribute Mutation.deleteCategory Mutation.mergeCategories Mutation.moveCategory Mutation.reorderCategories Mutation.updateCategory Mutation.updateTag Mutation.mergeTags Mutation.deleteTag',
  ],
  [
    ['admin', 'staff:product.review'],
    'Mutation.approveProductReview Mutation.approveProductReviews Mutation.rejectProductReview Query.trustedSellers',
  ],
  [['seller', 'admin', 'staff:product.review'], 'Query.productReview Query.productReviews'],
  [['seller', 'admin'], 'Mutation.withdrawProductReview'],
  [['admin'], 'Mutation.trustSeller Mutation.untrustSeller'],
  [['admin', 'staff:seller.review'], 'Mutation.approveSellerVerification Mutation.rejectSellerVerification'],
  [
    ['admin', 'staff:template.manage', 'service'],
    'Query.emailTemplate Query.emailTemplates Query.previewEmailTemplate',
  ],
  [['service'], 'Query.serviceTokenValidation'],
  [
    ['service:media'],
    'Query.usersPersonalData Query.usersPersonalDataSections Query.sellersPersonalData Query.sellersPersonalDataSections Query.mediaPersonalData Query.mediaPersonalDataSections Query.productsPersonalData Query.productsPersonalDataSections Query.ordersPersonalData Query.ordersPersonalDataSections Query.notificationsPersonalData Query.notificationsPersonalDataSections',
  ],
  [['signed-in', 'service', 'key:order.read'], 'Query.order Query.orderByNumber'],
  [['signed-in', 'service', 'key:order.read', 'key:order.fulfil'], 'Query.sellerOrder'],
  [['signed-in', 'service', 'key:user.read'], 'Query.user'],
  [['admin', 'key:user.read'], 'Query.users'],
  [
    ['seller', 'admin', 'key:inventory.write'],
    'Mutation.adjustInventory Mutation.createStockLocation Mutation.deleteStockLocation Mutation.setInventories Mutation.setDefaultLowStockThreshold Mutation.setInventory Mutation.setStockLocationOrder Mutation.transferInventory Mutation.updateStockLocation',
  ],
  [['seller', 'admin', 'key:inventory.read'], 'Query.inventoryTransactions'],
  [['seller', 'admin', 'key:product.read'], 'Query.catalogueExport'],
  [
    ['seller', 'admin', 'key:product.write'],
    'Query.catalogueImport Query.catalogueImports Mutation.createCatalogueImport Mutation.startCatalogueImport Mutation.cancelCatalogueImport Mutation.undoCatalogueImport Mutation.deleteCatalogueImport Mutation.addProductImages Mutation.removeProductImages Mutation.reorderProductImages Mutation.setPrimaryProductImage Mutation.archiveProduct Mutation.createProduct Mutation.createProducts Mutation.createProductVariant Mutation.deleteProduct Mutation.deleteProductVariant Mutation.publishProduct Mutation.setProductMetadata Mutation.setProductOptions Mutation.unarchiveProduct Mutation.unpublishProduct Mutation.updateProduct Mutation.updateProducts Mutation.updateProductVariant',
  ],
  [
    ['seller', 'admin', 'key:order.fulfil'],
    'Mutation.markSellerOrderDelivered Mutation.shipSellerOrder Mutation.startSellerOrder',
  ],
  [['seller', 'admin', 'key:order.read', 'key:order.fulfil'], 'Query.sellerOrders'],
  [['customer', 'staff:order.read', 'admin', 'key:order.read'], 'Query.orders'],
  [
    ['seller', 'admin', 'key:return.manage'],
    'Mutation.approveReturn Mutation.receiveReturn Mutation.rejectReturn',
  ],
  [['customer', 'seller', 'admin', 'key:return.read', 'key:return.manage'], 'Query.return Query.returns'],
  [['admin', 'staff:email.send', 'service', 'key:email.send'], 'Mutation.sendEmail'],
  [['service:notifications'], 'Query.serviceStaffOfAgency'],
  [['service:sellers'], 'Mutation.provisionAccount Query.serviceUserByEmail'],
  [
    ['service:media', 'service:notifications', 'service:orders', 'service:sellers'],
    'Query.serviceUsersByIds',
  ],
  [['service:users'], 'Query.erasureBlockers Query.openOrdersOfAgency'],
  [
    ['service:import'],
    'Mutation.importCategories Mutation.importOrders Mutation.importProducts Mutation.importSellers Query.sellerTotals Query.serviceProductsByIds',
  ],
  [
    ['service:orders'],
    'Mutation.commitReservation Mutation.releaseReservation Mutation.reserveInventory Mutation.restockOrder Mutation.reviseReservation Query.offersFor',
  ],
  [
    ['service:import', 'service:notifications', 'service:orders', 'service:products'],
    'Query.serviceSellersByIds',
  ],
];

/** Who may call each operation, by `Type.field`, sorted. */
export const whoMay: Readonly<Record<string, readonly Who[]>> = Object.fromEntries(
  TABLE.flatMap(([who, operations]) => operations.split(' ').map((name) => [name, who.toSorted()])),
);
